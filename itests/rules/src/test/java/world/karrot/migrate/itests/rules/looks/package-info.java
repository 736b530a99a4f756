/** What a target may be like, and that a plan finds whatever an import would be refused for. */
package world.karrot.migrate.itests.rules.looks;
