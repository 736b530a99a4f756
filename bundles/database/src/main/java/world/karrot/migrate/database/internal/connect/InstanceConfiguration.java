package world.karrot.migrate.database.internal.connect;

/**
 * What Karaf's {@code etc/world.karrot.migrate.instance-NAME.cfg} says; empty is absent. Property names are those of
 * the methods with {@code _} for a point.
 */
public @interface InstanceConfiguration {
    /** What all of them have in common. */
    String PID = "world.karrot.migrate.instance";

    String name() default "";

    String env() default "";

    String url() default "";

    String user() default "";

    String password_file() default "";

    String media() default "";

    String dataSource() default "";

    String keys() default "";

    /** Of what the file says. */
    String version() default Written.VERSION;

    /** Without a default: the component would have that, too, and in the first place. */
    String service_pid();

    String felix_fileinstall_filename() default "";
}
