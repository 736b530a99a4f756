package world.karrot.migrate.itests.faults.numbered;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isNative;
import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.isSubTypeOf;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.nio.channels.FileChannel;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.spi.FileSystemProvider;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** The methods, of the JDK and of PostgreSQL's driver, by which all statements and all bytes go. */
final class CountedCalls {
    private static final String SOCKETS = "java.net.Socket$";
    private static final String EXECUTOR = "org.postgresql.core.v3.QueryExecutorImpl";
    private static final String COPY = "org.postgresql.core.v3.Copy";

    private static boolean installed;

    private CountedCalls() {}

    /** Makes them countable in this virtual machine, from now on. */
    static synchronized void install() {
        if (installed) {
            return;
        }
        installed = true;
        AgentBuilder builder = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .ignore(none());
        builder = count(
                builder,
                isSubTypeOf(FileSystemProvider.class),
                namedOneOf(
                        "newByteChannel",
                        "newFileChannel",
                        "newDirectoryStream",
                        "createDirectory",
                        "delete",
                        "deleteIfExists",
                        "copy",
                        "move",
                        "readAttributes",
                        "setAttribute",
                        "checkAccess"));
        builder = count(
                builder,
                isSubTypeOf(FileChannel.class),
                namedOneOf("read", "write", "force", "size", "position", "truncate", "map"));
        builder = count(builder, isSubTypeOf(SecureDirectoryStream.class), named("newByteChannel"));
        builder = count(
                builder, named(SOCKETS + "SocketInputStream"), named("read").and(takesArguments(3)));
        builder = count(
                builder, named(SOCKETS + "SocketOutputStream"), named("write").and(takesArguments(3)));
        builder = count(builder, named(EXECUTOR), named("execute").and(takesArguments(7)));
        builder = count(builder, named(COPY + "InImpl"), namedOneOf("writeToCopy", "endCopy"));
        builder = count(builder, named(COPY + "OutImpl"), named("readFromCopy"));
        builder.installOn(ByteBuddyAgent.install());
    }

    private static AgentBuilder count(
            AgentBuilder builder,
            ElementMatcher.Junction<TypeDescription> types,
            ElementMatcher.Junction<MethodDescription> methods) {
        ElementMatcher<MethodDescription> counted =
                methods.and(isPublic()).and(not(isAbstract()).and(not(isNative())));
        return builder.type(types)
                .transform((type, description, loader, module, domain) ->
                        type.visit(Advice.to(CallAdvice.class).on(counted)));
    }
}
