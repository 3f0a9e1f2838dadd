/** Benchmarks: what the agent costs, and how it does beside what would be used in its place. One run, one table. */
package io.restsession.bench;
