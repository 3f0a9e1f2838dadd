package io.restsession.agent.spi.advice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called before a woven method's body. What it returns is kept for {@link Entered}, or takes the place of an argument or a
 * field. Several of one advice are called in the order they are written in.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnEnter {

    /** The index of the argument whose place the result takes. */
    int argument() default -1;

    /** The name of the field whose place the result takes. */
    String field() default "";
}
