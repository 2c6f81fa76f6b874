/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MunError:
 * @MUN_ERROR_INVALID: a value is not acceptable; the message names the field
 * @MUN_ERROR_REFUSED: a rule forbids it; the message says what is missing or who may
 * @MUN_ERROR_NEEDS_REASON: it can be done, but something about it is weak; the message says what, and a reason makes it possible
 * @MUN_ERROR_NOT_FOUND: no such file, record, type, field, report or requirement
 * @MUN_ERROR_READ_ONLY: the workspace cannot be written now; the message says why
 * @MUN_ERROR_NOT_A_WORKSPACE: the file is something else
 * @MUN_ERROR_DAMAGED: the file is a workspace but parts of it do not hold together
 * @MUN_ERROR_NEWER: the file was made by a newer version of the program
 * @MUN_ERROR_FAILED: the disk, the database or a library said no
 *
 * The message of every error is a sentence for people: what happened, what is safe, what to do next.
 */
typedef enum {
  MUN_ERROR_INVALID,
  MUN_ERROR_REFUSED,
  MUN_ERROR_NEEDS_REASON,
  MUN_ERROR_NOT_FOUND,
  MUN_ERROR_READ_ONLY,
  MUN_ERROR_NOT_A_WORKSPACE,
  MUN_ERROR_DAMAGED,
  MUN_ERROR_NEWER,
  MUN_ERROR_FAILED,
} MunError;

#define MUN_ERROR (mun_error_quark ())
GQuark mun_error_quark (void);

G_END_DECLS
