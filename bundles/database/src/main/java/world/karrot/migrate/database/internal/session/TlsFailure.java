package world.karrot.migrate.database.internal.session;

import java.io.FileNotFoundException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.postgresql.util.GT;

/**
 * Why a connection is not encrypted as its URL wants. The driver gives these failures the SQLSTATEs of others, so that
 * causes tell, and where there is none, what in the driver's message is the same in all languages.
 */
final class TlsFailure {
    private static final Set<Class<?>> OF_TRUST =
            Set.of(CertificateException.class, CertPathBuilderException.class, CertPathValidatorException.class);

    private final SQLException failure;

    private TlsFailure(SQLException failure) {
        this.failure = failure;
    }

    /** In plain words; nothing if it is another failure. */
    static Optional<String> of(SQLException e) {
        return new TlsFailure(e)
                .reason()
                .map(reason -> "The connection to the database cannot be encrypted as its URL wants: " + reason);
    }

    private Optional<String> reason() {
        if (failure.getSQLState() == null || !failure.getSQLState().startsWith("08")) {
            return Optional.empty();
        }
        return ofHandshake().or(this::ofMessage);
    }

    private Optional<String> ofHandshake() {
        if (isBehind(OF_TRUST)) {
            return Optional.of("the server's certificate is by none of those in the file that sslrootcert names.");
        }
        if (isBehind(Set.of(FileNotFoundException.class))) {
            return Optional.of("the file that sslrootcert names, or ~/.postgresql/root.crt, cannot be read.");
        }
        return isBehind(Set.of(SSLException.class))
                ? Optional.of("the server and this Java do not agree on how. The server's log may say more.")
                : Optional.empty();
    }

    private boolean isBehind(Set<Class<?>> types) {
        return Stream.iterate(failure.getCause(), cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> types.stream().anyMatch(type -> type.isInstance(cause)));
    }

    private Optional<String> ofMessage() {
        String message = String.valueOf(failure.getMessage());
        if (message.equals(GT.tr("The server does not support SSL."))) {
            return Optional.of("the server offers no TLS. Whoever runs it can switch it on with ssl = on.");
        }
        if (message.toLowerCase(Locale.ROOT).contains("hostnameverifier")) {
            return Optional.of("the server's certificate is for another host name than the URL's.");
        }
        return message.contains("sslmode")
                ? Optional.of("there is no such sslmode. verify-full looks at the server's certificate.")
                : Optional.empty();
    }
}
