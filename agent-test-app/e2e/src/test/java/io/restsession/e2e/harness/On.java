package io.restsession.e2e.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The servers that a test class runs on, by their names; on every JVM, or with settings on our own one only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface On {

    String[] value();

    /** Settings besides those of the counting store, each {@code key=value}. */
    String[] settings() default {};

    /** Whether the oldest and the newest JVM that a server runs on will do, as where versions before and after it run on all. */
    boolean oldestAndNewest() default false;
}
