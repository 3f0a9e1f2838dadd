/**
 * What the agent puts on the bootstrap class loader: the entry point, the class loader that keeps all else apart from the
 * application, and the dispatcher that advice calls, which lies there too and is called by woven code. Every class in every
 * application can see this package, so nothing enters it that is not needed there, and no type but the JDK's appears in it.
 */
package io.restsession.agent.boot;
