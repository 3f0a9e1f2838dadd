package io.restsession.agent.spi.advice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Called when a woven method's body has returned. What it returns takes the place of the method's result, or of a field. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnReturn {

    /** The name of the field whose place the result takes. */
    String field() default "";
}
