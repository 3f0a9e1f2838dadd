/**
 * What an application sees of rest-session: {@link io.restsession.Session} and
 * {@link io.restsession.SessionContext}.
 *
 * <p>The agent puts this package on the bootstrap class loader, so that one copy serves every application in the JVM.
 * For that reason nothing may enter it that depends on anything but the JDK, and nothing that an application does not
 * need. Without the agent it is inert: nothing is active, nothing is found, nothing fails on class loading.
 */
package io.restsession;
