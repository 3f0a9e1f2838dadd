/**
 * The load generator: one thread over keep-alive connections, in a JVM of its own. What the servers answer is checked on the
 * way, since a fast wrong answer is worth nothing.
 */
package io.restsession.bench.load;
