/**
 * What a library's support is written against: where it weaves ({@link io.restsession.agent.spi.Weaving}), and what its
 * adapter answers ({@link io.restsession.agent.spi.Adapter}). Weavings are read when the JVM starts, so nothing enters here
 * that would load the weaver then.
 */
package io.restsession.agent.spi;
