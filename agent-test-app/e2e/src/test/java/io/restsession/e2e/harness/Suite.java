package io.restsession.e2e.harness;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A test class on one server, once for every JVM; its themes are nested classes. Subclasses name the server with {@link On}. */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(EachJvm.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@ExtendWith(DumpOnFailure.class)
public abstract class Suite {

    @Parameter
    protected Running server;

    Running running() {
        return server;
    }
}
