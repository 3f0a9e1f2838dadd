/**
 * The settings: which keys there are, where their values come from, what is allowed.
 *
 * <p>It runs before the application's first line. So nothing enters it that wakes parts of the JVM which the application
 * may want to set up itself, or that costs start-up time: no java.util.logging, no java.nio.file, no regular expressions,
 * no lambdas. Nothing enters it either that acts on a setting: it only reads them. No message of it shows a secret.
 */
package io.restsession.core.config;
