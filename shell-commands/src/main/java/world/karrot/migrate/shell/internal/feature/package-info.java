/** What of Karaf's features moves content: which there are, and what is installed of them. */
package world.karrot.migrate.shell.internal.feature;
