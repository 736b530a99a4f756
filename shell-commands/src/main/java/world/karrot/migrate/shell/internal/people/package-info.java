/** The file in which an admin decides what becomes of people: comma-separated values, for spreadsheets and scripts. */
package world.karrot.migrate.shell.internal.people;
