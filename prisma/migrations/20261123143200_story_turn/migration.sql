-- CreateTable
-- Unlogged: after a crash nobody is waiting any more.
CREATE UNLOGGED TABLE "story_turn" (
    "storyId" UUID NOT NULL,
    "clientId" TEXT NOT NULL,
    "asked" INTEGER NOT NULL DEFAULT 1,
    "isTyping" BOOLEAN NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_turn_pkey" PRIMARY KEY ("storyId","clientId")
);
