/**
 * The agent as a program: its jar, its command line, how it is started and attached, what it does with broken input, and
 * that it stays out of an application's way. One server is enough for each; what sessions do is for the contract suites.
 */
package io.restsession.e2e.agent;
