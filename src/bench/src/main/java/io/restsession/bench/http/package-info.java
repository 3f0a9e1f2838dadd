/** Rows 1 to 5: whole servers under load over HTTP, with the agent and beside its peers. */
package io.restsession.bench.http;
