/** The legacy applications, unmodified, under the agent: what a user does on the first day. */
package io.restsession.e2e.app;
