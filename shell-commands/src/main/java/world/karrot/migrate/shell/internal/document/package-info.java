/** Reports as documents that can be kept and forwarded: JSON, and a page for people. */
package world.karrot.migrate.shell.internal.document;
