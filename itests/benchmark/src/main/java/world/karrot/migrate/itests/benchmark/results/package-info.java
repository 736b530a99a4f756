/** What came out: as ratios that are held against bars, as text and picture, and beside the last recorded run. */
package world.karrot.migrate.itests.benchmark.results;
