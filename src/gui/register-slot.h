/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/register.h"

G_BEGIN_DECLS

/** MunRegisterSlot: where a register stands in its page. The page comes in one frame of the screen, its register after it: both together take longer
 * than a frame.
 * Signals: "filled" once the register is there. */
#define MUN_TYPE_REGISTER_SLOT (mun_register_slot_get_type ())
G_DECLARE_FINAL_TYPE (MunRegisterSlot, mun_register_slot, MUN, REGISTER_SLOT, GtkWidget)

GtkWidget     *mun_register_slot_new      (MunWindow       *window,
                                           const MunSpec   *spec,
                                           const char      *icon);
const MunSpec *mun_register_slot_get_spec (MunRegisterSlot *self);
/** mun_register_slot_peek: Returns: (transfer none) (nullable): the register, %NULL while it is still to come */
MunRegister   *mun_register_slot_peek     (MunRegisterSlot *self);
/** mun_register_slot_fill: makes the register now if it is still to come.
 * Returns: (transfer none): the register */
MunRegister   *mun_register_slot_fill     (MunRegisterSlot *self);

G_END_DECLS
