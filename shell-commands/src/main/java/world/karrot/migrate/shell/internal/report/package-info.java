/** Reports as lines of text: functions without side effects. */
package world.karrot.migrate.shell.internal.report;
