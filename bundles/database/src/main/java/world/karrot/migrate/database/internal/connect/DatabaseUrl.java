package world.karrot.migrate.database.internal.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.database.internal.driver.LocalDataSource;
import world.karrot.migrate.database.internal.driver.ServerDataSource;

/**
 * Where a database is, as a URL: as JDBC has it, {@code jdbc:postgresql://host:port/name}, or as everybody else does,
 * {@code postgres://user:password@host:port/name}. A host that is a folder is where the local socket is.
 */
record DatabaseUrl(String text) {
    private static final String HOST = "(?:\\[[^\\[\\]@/?#]*]|[^\\[\\]:,@/?#]*)(?::\\d{1,5})?";

    /**
     * User and password end at the last @ before the path, as Python has it. There is none after that: it would be the
     * end of a password that has a slash in it, of which the beginning would be taken for the server.
     */
    private static final Pattern FORM =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:/?#]*)(?::(?<password>[^/?#]*))?@)?(?<server>"
                    + HOST + "(?:," + HOST + ")*)(?:/(?<name>[^?@]*))?(?:\\?(?<parameters>[^@]*))?");

    /** What JDBC takes for a database's name alone. */
    private static final Pattern NAME_ALONE = Pattern.compile("^jdbc:postgresql:/?(?!/)");

    private static final Pattern PORT = Pattern.compile(":(\\d{1,5})$");
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?!\\p{XDigit}{2})");
    private static final int USUAL_PORT = 5432;

    /**
     * For people to read; there is never a password in it.
     *
     * @throws InstanceException if it is of another form
     */
    String description() {
        Matcher url = parts();
        return folder(url).orElse(url.group("server")) + "/" + decoded(url.group("name"));
    }

    /** Nothing of what cannot be told apart is said, for there may be a password in it. */
    private Matcher parts() {
        Matcher url = FORM.matcher(NAME_ALONE.matcher(text).replaceFirst("jdbc:postgresql:///"));
        if (!url.matches()) {
            throw otherForm();
        }
        return url;
    }

    private static InstanceException otherForm() {
        return new InstanceException("The URL of the database is not of the form jdbc:postgresql://host:port/name or"
                + " postgres://user@host:port/name. In a user, a password, a name or a parameter, write / as %2F, ? as"
                + " %3F, # as %23 and @ as %40.");
    }

    /**
     * Refuses a URL that is going to be remembered and shown, if whoever reads it knows a password.
     *
     * @throws InstanceException if so, or if it is of another form, in which there may be one
     */
    static void requireNoPassword(Connection connection) {
        if (connection
                .url()
                .map(DatabaseUrl::new)
                .filter(DatabaseUrl::hasPassword)
                .isPresent()) {
            throw new InstanceException(
                    "There is a password in the URL of the database, which is shown to whoever lists"
                            + " instances or configurations. Put it into a file of its own, and name that with --password-file,"
                            + " or as password.file in the configuration.");
        }
    }

    boolean hasPassword() {
        return parts().group("password") != null || text.contains("password=");
    }

    /**
     * A data source for it, with its user and its password if it has them.
     *
     * @throws InstanceException if it is of another form
     */
    PGSimpleDataSource open() {
        Matcher url = parts();
        requireKnown(group(url, "parameters"));
        return open(url, folder(url));
    }

    /** The driver passes over what it does not know, and a connection would be less safe than somebody thinks. */
    private static void requireKnown(String parameters) {
        for (String parameter : parameters.split("&", -1)) {
            String name = parameter.replaceFirst("=.*", "");
            if (name.startsWith("ssl") && PGProperty.forName(name) == null) {
                throw new InstanceException("In the URL of the database, " + name
                        + " is not known to the driver, so nothing would come of it. There are sslmode, sslrootcert,"
                        + " sslcert and sslkey.");
            }
        }
    }

    private static PGSimpleDataSource open(Matcher url, Optional<String> folder) {
        String rest = "/" + group(url, "name") + "?" + group(url, "parameters").replaceAll("\\b(host|port)=[^&]*", "");
        PGSimpleDataSource source = folder.isPresent()
                ? located(new LocalDataSource(folder.get(), port(url)), "jdbc:postgresql://" + rest)
                : located(new ServerDataSource(), "jdbc:postgresql://" + url.group("server") + rest);
        if (url.group("user") != null) {
            source.setUser(decoded(url.group("user")));
        }
        if (url.group("password") != null) {
            source.setPassword(decoded(url.group("password")));
        }
        return source;
    }

    private static PGSimpleDataSource located(PGSimpleDataSource source, String jdbc) {
        String sslMode = source.getSslMode();
        try {
            source.setURL(jdbc);
        } catch (IllegalArgumentException e) {
            throw otherForm();
        }
        if (sslMode != null) {
            source.setSslMode(sslMode);
        }
        return source;
    }

    /** Of the local socket, if the host is one. */
    private static Optional<String> folder(Matcher url) {
        return parameter(url, "host")
                .or(() -> Optional.of(PORT.matcher(decoded(url.group("server"))).replaceFirst("")))
                .filter(host -> host.startsWith("/"));
    }

    private static int port(Matcher url) {
        Matcher port = PORT.matcher(url.group("server"));
        return parameter(url, "port")
                .or(() -> port.find() ? Optional.of(port.group(1)) : Optional.empty())
                .filter(number -> number.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .orElse(USUAL_PORT);
    }

    private static Optional<String> parameter(Matcher url, String name) {
        Matcher found = Pattern.compile("(?:^|&)" + name + "=([^&]+)").matcher(group(url, "parameters"));
        return found.find() ? Optional.of(decoded(found.group(1))) : Optional.empty();
    }

    private static String group(Matcher url, String name) {
        return url.group(name) == null ? "" : url.group(name);
    }

    /** As Python does it: a percent sign that begins no byte is one. */
    private static String decoded(String part) {
        return part == null
                ? ""
                : URLDecoder.decode(
                        STRAY_PERCENT.matcher(part.replace("+", "%2B")).replaceAll("%25"), UTF_8);
    }
}
