package world.karrot.migrate.database.internal.connect;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * What Karaf's {@code etc/world.karrot.migrate.instance-NAME.cfg} says; empty is absent. Property names are those of
 * the methods with {@code _} for a point.
 */
@ObjectClassDefinition(
        name = "Karrot instance",
        description = "Where an instance is. karrot:connect tries it and then writes this.")
public @interface InstanceConfiguration {
    /** What all of them have in common. */
    String PID = "world.karrot.migrate.instance";

    @AttributeDefinition(
            required = false,
            description = "What commands call it; if empty, as the configuration is called.")
    String name() default "";

    @AttributeDefinition(
            required = false,
            description = "Karrot's own settings file, from which everything else comes that is not here.")
    String env() default "";

    @AttributeDefinition(
            required = false,
            description = "The database, as in jdbc:postgresql://host:5432/karrot or postgres://host/karrot.")
    String url() default "";

    @AttributeDefinition(required = false, description = "The database's user.")
    String user() default "";

    @AttributeDefinition(required = false, description = "The file that holds the user's password.")
    String password_file() default "";

    @AttributeDefinition(required = false, description = "The media folder.")
    String media() default "";

    @AttributeDefinition(
            required = false,
            description = "A data source of Karaf in place of a URL, by its osgi.jndi.service.name.")
    String dataSource() default "";

    @AttributeDefinition(
            required = false,
            description = "How an import proves foreign keys: auto, or database for its own way.")
    String keys() default "";

    @AttributeDefinition(required = false, description = "Version of what is said here.")
    String version() default Written.VERSION;
}
