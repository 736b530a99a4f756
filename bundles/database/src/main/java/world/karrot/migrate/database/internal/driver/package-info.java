/** PostgreSQL's JDBC driver, where it has to do as PostgreSQL's own clients and Django do. */
package world.karrot.migrate.database.internal.driver;
