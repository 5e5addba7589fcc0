// Preloaded into child processes: when the process that started us is killed, its end of the channel closes.
process.on('disconnect', () => process.exit(0));
process.channel?.unref();
