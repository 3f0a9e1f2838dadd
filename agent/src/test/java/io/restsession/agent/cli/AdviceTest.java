package io.restsession.agent.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.StoreException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdviceTest {

    static Stream<Arguments> failures() {
        return Stream.of(
            Arguments.of(new ConnectException("Connection refused"), "nothing listens there"),
            Arguments.of(new UnknownHostException("db"), "this machine's DNS"),
            Arguments.of(new NoRouteToHostException("No route to host"), "check the network"),
            Arguments.of(new SocketTimeoutException("Read timed out"), "did not answer in time"),
            Arguments.of(new SSLHandshakeException("PKIX path building failed"), "trusts its certificate"),
            Arguments.of(new IllegalStateException("WRONGPASS invalid username-password pair"), "rest.session.store.password"),
            Arguments.of(new IllegalStateException("READONLY You can't write against a read only replica."), "takes writes"),
            Arguments.of(new IllegalStateException("OOM command not allowed when used memory > 'maxmemory'."), "full"),
            Arguments.of(new AccessDeniedException("/data/x"), "give the right"),
            Arguments.of(new SQLException("x", "42P01"), "command ddl prints"),
            Arguments.of(new SQLException("x", "42000", 1049), "no such database"),
            Arguments.of(new SQLException("No suitable driver"), "rest.session.jdbc.driver.path"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theDeepestCauseThatTellsIsWhatCounts(Throwable cause, String advice) {
        Throwable wrapped = new IllegalStateException("it failed", cause);

        String given = Advice.on(List.of(new StoreException("The store failed.", wrapped), wrapped, cause));

        assertTrue(given.contains(advice), given);
    }

    @Test
    void whatNothingTellsOfIsForTheServersLog() {
        assertTrue(Advice.on(List.of(new IllegalStateException("hm"))).contains("server's own log"));
        assertTrue(Advice.on(List.of(StoreException.outOfReach("hm", null))).contains("see that the server runs"));
    }
}
