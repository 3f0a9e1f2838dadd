/** Weaves the libraries: a gate of exact class names that costs nothing until one of them is loaded, and Byte Buddy behind it. */
package io.restsession.agent.weave;
