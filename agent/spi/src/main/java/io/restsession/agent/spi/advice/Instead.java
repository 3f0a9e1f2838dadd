package io.restsession.agent.spi.advice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called before a woven method's body, and may spare it. It returns null if the body is to run; else, as {@code Object[]}, what the
 * method is to return, and what it is to throw instead or null. Then nothing more of the same advice is called.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Instead {

    /** The name of a field that is to keep what the method returns. */
    String field() default "";
}
