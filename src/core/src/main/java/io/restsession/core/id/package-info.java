/**
 * Session ids: making them, signing them, and telling a genuine one from a forged one. Nothing enters here that knows
 * where an id travels (cookie, header) or what it stands for.
 */
package io.restsession.core.id;
