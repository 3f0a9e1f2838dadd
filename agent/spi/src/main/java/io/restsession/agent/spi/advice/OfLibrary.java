package io.restsession.agent.spi.advice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The number of the library it is woven for, as a constant: for advice that several have in common. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface OfLibrary {
}
