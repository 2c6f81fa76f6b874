/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-jump.h"

#define WAIT_MS 700

static void
jump (MunWizardJump *self)
{
  guint number = self->number;

  mun_wizard_jump_clear (self);
  self->func (self->data, number);
}

static gboolean
wait_cb (gpointer user_data)
{
  MunWizardJump *self = user_data;

  self->wait_id = 0;
  jump (self);
  return G_SOURCE_REMOVE;
}

void
mun_wizard_jump_digit (MunWizardJump *self,
                       guint          digit,
                       guint          count)
{
  g_return_if_fail (self != NULL && self->func != NULL && digit <= 9);

  self->number = self->number * 10 + digit;
  if (self->number > count)
    self->number = digit;
  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (self->number == 0)
    return;
  if (self->number * 10 <= count)
    self->wait_id = g_timeout_add (WAIT_MS, wait_cb, self);
  else
    jump (self);
}

void
mun_wizard_jump_clear (MunWizardJump *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->wait_id, g_source_remove);
  self->number = 0;
}
