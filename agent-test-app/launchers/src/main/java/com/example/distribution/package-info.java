/**
 * Command lines for servers as their makers distribute them, unpacked: {@code java} itself is started, no shell script, and it
 * is the one JVM the applications run in. Nothing here starts a process; nothing here runs in the server's JVM.
 */
package com.example.distribution;
