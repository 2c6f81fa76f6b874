/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui/filter.h"
#include "gui/places.h"
#include "gui/strip.h"
#include "gui/window.h"

G_BEGIN_DECLS

/**
 * MunPage: what fills the window beside the sidebar: a header bar with title, subtitle and the page's buttons, strips for
 * messages, and the content. Derivable because each kind of page is a subclass.
 *
 * In a template, a child of type "start" or "end" goes into the header bar, any other becomes the content. Construct properties:
 * "window", "place". A page is made when it is first shown.
 */
#define MUN_TYPE_PAGE (mun_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (MunPage, mun_page, MUN, PAGE, AdwBin)

/**
 * MunPageClass: all may be %NULL
 * @refresh: the workspace changed; called only while the page is seen, once however much changed
 * @show_record: show this record in its place
 * @show_list: show the records of a filter
 * @save: save what is being edited; %FALSE when there was nothing
 * @find: put the focus where a person types what to look for
 * @add: start a new record
 * @back: close what was opened on top; only called while "deep"
 * @enter: the person comes by a key or a search: puts the focus where the work is; without it the first thing below the header gets it
 * @leave: the person goes elsewhere; unsaved edits are kept as drafts
 */
struct _MunPageClass {
  AdwBinClass parent_class;

  void     (*refresh)     (MunPage *self);
  void     (*show_record) (MunPage *self, MunRecord *record);
  void     (*show_list)   (MunPage *self, const MunFilter *filter);
  gboolean (*save)        (MunPage *self);
  void     (*find)        (MunPage *self);
  void     (*add)         (MunPage *self);
  void     (*back)        (MunPage *self);
  void     (*enter)       (MunPage *self);
  void     (*leave)       (MunPage *self);
};

MunWindow      *mun_page_get_window    (MunPage         *self);
MunWorkspace   *mun_page_get_workspace (MunPage         *self);
const MunPlace *mun_page_get_place     (MunPage         *self);
/** mun_page_get_strip: for a message that comes and goes: it lies over the foot of the page */
MunStrip       *mun_page_get_strip     (MunPage         *self);
/** mun_page_forget_error: as mun_strip_forget_error(), and nothing in a page that has gone */
void            mun_page_forget_error  (MunPage         *self);
/** mun_page_fail: what a thread could not read, with @text and @cause as for mun_strip_fail(); mun_page_mend: it was read now. Nothing is said any more
 * when the answer comes after the page has gone. */
void            mun_page_fail          (MunPage         *self,
                                        gconstpointer    cause,
                                        const char      *text);
void            mun_page_mend          (MunPage         *self,
                                        gconstpointer    cause);
/** mun_page_get_notice: for what holds as long as the page stands: above the content */
MunStrip       *mun_page_get_notice    (MunPage         *self);

/** mun_page_set_content: for pages that are put together in code */
void            mun_page_set_content   (MunPage         *self,
                                        GtkWidget       *content);
/** mun_page_pack_end: a button at the end of the header bar */
void            mun_page_pack_end      (MunPage         *self,
                                        GtkWidget       *widget);
void            mun_page_set_title     (MunPage         *self,
                                        const char      *title);
void            mun_page_set_subtitle  (MunPage         *self,
                                        const char      *subtitle);
/** mun_page_set_deep: something lies on top of the page's first view: the back button closes it */
void            mun_page_set_deep      (MunPage         *self,
                                        gboolean         deep);
gboolean        mun_page_get_deep      (MunPage         *self);

/* What the window calls. */
void            mun_page_show_record   (MunPage         *self,
                                        MunRecord       *record);
void            mun_page_show_list     (MunPage         *self,
                                        const MunFilter *filter);
gboolean        mun_page_save          (MunPage         *self);
void            mun_page_find          (MunPage         *self);
void            mun_page_add           (MunPage         *self);
void            mun_page_back          (MunPage         *self);
void            mun_page_enter         (MunPage         *self);
void            mun_page_leave         (MunPage         *self);

G_END_DECLS
