/** What a JVM pays for the agent before its first answer, in time, memory and bytes of a jar. */
package io.restsession.bench.start;
