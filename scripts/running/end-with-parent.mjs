// Preloaded into child processes, and by them into theirs: when the process that started us is killed, its end of the
// channel closes.
process.on('disconnect', () => process.exit(0));
// Our own children get no messages, so the channel must not keep them alive; theirs wait for some, and it must.
if (process.env.NIGHTDESK_LAUNCHER === String(process.ppid)) process.channel?.unref();
