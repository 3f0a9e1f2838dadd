/**
 * The applications that are put under load, each a program of its own. They know nothing of the agent: what serves their
 * sessions is what they were started with.
 */
package io.restsession.bench.http.server;
