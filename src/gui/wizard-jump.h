/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Page numbers typed with Ctrl held. Those of two digits are typed one digit after the other: one that may be the first of two waits for a moment. */

typedef void (*MunWizardJumpFunc) (gpointer data,
                                   guint    number);

typedef struct {
  guint             number; /* as far as it is typed */
  guint             wait_id;
  MunWizardJumpFunc func;
  gpointer          data;
} MunWizardJump;

/** mun_wizard_jump_digit: @count: how many pages there are. Calls the function of @self, now or after a moment */
void mun_wizard_jump_digit (MunWizardJump *self,
                            guint          digit,
                            guint          count);
/** mun_wizard_jump_clear: forgets what was typed */
void mun_wizard_jump_clear (MunWizardJump *self);

G_END_DECLS
