/**
 * The standard entry of any servlet container, for those that no other module knows. Written for javax; the build makes the
 * jakarta twin of it from this source, so nothing may enter that differs between the two but the name.
 */
package io.restsession.agent.servlet.javax;
