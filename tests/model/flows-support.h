/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#define MUN_FLOW_LINES 48

/* How somebody would walk round a rule, and where he is stopped. */
typedef struct {
  const char *path;
  const char *lines[MUN_FLOW_LINES];
} MunFlow;

/* mun_flows, mun_flows_kept: Returns: a table; a row without @path ends it */
const MunFlow *mun_flows (void);
const MunFlow *mun_flows_kept (void);

/* mun_flows_of_posts: Returns: those about who may decide */
const MunFlow *mun_flows_of_posts (void);
