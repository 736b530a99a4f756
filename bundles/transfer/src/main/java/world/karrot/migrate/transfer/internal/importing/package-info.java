/**
 * From an archive to an instance, in two readings: the first only looks and gathers ({@code Survey}), then everything
 * is decided ({@code Planner}), and the second loads ({@code Load}).
 */
package world.karrot.migrate.transfer.internal.importing;
