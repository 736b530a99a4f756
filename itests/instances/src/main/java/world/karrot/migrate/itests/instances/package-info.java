/**
 * Karrot instances on an embedded PostgreSQL, for tests, the quick start and benchmarks.
 *
 * <p>{@link world.karrot.migrate.itests.instances.Postgres} makes a
 * {@link world.karrot.migrate.itests.instances.KarrotInstance} that holds a
 * {@link world.karrot.migrate.itests.instances.Fixture}.
 */
package world.karrot.migrate.itests.instances;
