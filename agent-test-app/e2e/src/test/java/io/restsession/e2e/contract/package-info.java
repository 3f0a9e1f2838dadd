/**
 * What a session must do, theme by theme, on whatever server the probe runs. A suite nests the themes that apply to its
 * server. No server is named here, and no test knows more than an application and its clients can see.
 */
package io.restsession.e2e.contract;
