package io.restsession.agent.spi.advice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the woven method is called on; null where it is static. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface This {
}
