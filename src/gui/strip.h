/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MunStrip: one sentence across the top of a page, or in front of its foot, and at most two buttons: why nothing can be saved, what went wrong, what must be done.
 * Hidden while it has no text.
 */
#define MUN_TYPE_STRIP (mun_strip_get_type ())
G_DECLARE_FINAL_TYPE (MunStrip, mun_strip, MUN, STRIP, GtkWidget)

typedef enum { MUN_STRIP_NOTE, MUN_STRIP_ERROR } MunStripKind;

MunStrip   *mun_strip_new        (void);
/** mun_strip_lay_over: at the foot of @overlay, in front of its child: what comes and goes moves nothing under anybody's hand */
void        mun_strip_lay_over   (MunStrip     *self,
                                  GtkOverlay   *overlay);
/** mun_strip_show: @closable: whether a person may put it away */
void        mun_strip_show       (MunStrip     *self,
                                  MunStripKind  kind,
                                  const char   *text,
                                  gboolean      closable);
/** mun_strip_set_button: @label: (nullable): with mnemonic; @action: detailed action name */
void        mun_strip_set_button (MunStrip     *self,
                                  const char   *label,
                                  const char   *action);
/** mun_strip_set_other_button: likewise, after the first was set */
void        mun_strip_set_other_button (MunStrip *self,
                                  const char   *label,
                                  const char   *action);
/** mun_strip_focus: Returns: whether it asks something, with two buttons, and now has the focus */
gboolean    mun_strip_focus      (MunStrip     *self);
void        mun_strip_hide       (MunStrip     *self);
/** mun_strip_fail: an error that stays until mun_strip_mend() is called with the same @cause, which is only compared: what could not be read, mostly */
void        mun_strip_fail       (MunStrip     *self,
                                  gconstpointer cause,
                                  const char   *text);
void        mun_strip_mend       (MunStrip     *self,
                                  gconstpointer cause);
/** mun_strip_forget_error: something was done since that makes an error a thing of the past. One that has only just been shown stays, as does a note */
void        mun_strip_forget_error (MunStrip   *self);
const char *mun_strip_get_text   (MunStrip     *self);

G_END_DECLS
