/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

/**
 * demonstration_copy:
 * @path: the new file
 *
 * A demonstration for a test to spoil. It is lived through once a program and copied from then on, for a year of work takes its time.
 *
 * Returns: (transfer full): the open workspace; like mun_demo_create ()'s
 */
MunWorkspace *demonstration_copy (const char  *path,
                                  GError     **error);
