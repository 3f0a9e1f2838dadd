/**
 * Weaves the libraries: a gate of exact class names that costs nothing until one of them is loaded, and behind it a small weaver that
 * puts calls of advice around method bodies. It needs no class but the one it weaves: none is loaded or looked for to compute
 * a frame.
 */
package io.restsession.agent.weave;
