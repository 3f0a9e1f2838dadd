/**
 * What is called in the midst of a library's methods: the words by which an advice says when it is called and what it is given,
 * and the advice that several libraries have in common. An advice is a public class of public static methods, named {@code …Advice},
 * that knows the JDK and the dispatcher alone: it lies on the bootstrap class loader, where every library sees it. Its annotations
 * are read from its class file. Whatever it throws is swallowed, and the woven method goes on as if it had not been called.
 */
package io.restsession.agent.spi.advice;
