/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui/filter.h"
#include "gui/home-facts.h"

G_BEGIN_DECLS

/**
 * MunWindow: one workspace on the screen, or the start page while none is open.
 *
 * Actions: win.go-to (s: place), win.show-record (s: id), win.show-list (filter), win.wizard (s: id, or id/record/page), win.walk-audit (s: id), win.report (s: id), win.add-record (s: type),
 * win.undo, win.redo, win.save, win.find, win.add, win.back, win.show-sidebar, win.set-person (s: id), win.save-copy, win.close-workspace.
 * Properties: "narrow" (the sidebar does not fit beside the page).
 */
#define MUN_TYPE_WINDOW (mun_window_get_type ())
G_DECLARE_FINAL_TYPE (MunWindow, mun_window, MUN, WINDOW, AdwApplicationWindow)

MunWindow    *mun_window_new            (AdwApplication  *application,
                                         GSettings       *settings);
GSettings    *mun_window_get_settings   (MunWindow       *self); /* (nullable) */

/** mun_window_get_workspace: Returns: (nullable) (transfer none) */
MunWorkspace *mun_window_get_workspace  (MunWindow       *self);
/** mun_window_set_workspace: shows @workspace, from its home page on */
void          mun_window_set_workspace  (MunWindow       *self,
                                         MunWorkspace    *workspace);
gboolean      mun_window_get_narrow     (MunWindow       *self);

/** mun_window_go_to: Returns: (nullable) (transfer none): the page of @place, made when it is first shown */
GtkWidget    *mun_window_go_to          (MunWindow       *self,
                                         const char      *place);
/** mun_window_get_place: Returns: (nullable): id of the place shown */
const char   *mun_window_get_place      (MunWindow       *self);
void          mun_window_show_record    (MunWindow       *self,
                                         const char      *id);
void          mun_window_show_list      (MunWindow       *self,
                                         const MunFilter *filter);
/** mun_window_go_back: to the page shown before; does nothing on the first */
void          mun_window_go_back        (MunWindow       *self);
/** mun_window_can_go_back: whether one was somewhere before; the property “can-go-back” tells when it changes */
gboolean      mun_window_can_go_back    (MunWindow       *self);
void          mun_window_show_sidebar   (MunWindow       *self);
/** mun_window_set_auditing: auditor mode for this window: only what belongs to audits is written */
void          mun_window_set_auditing   (MunWindow       *self,
                                         gboolean         auditing);
/** mun_window_audit_as: begins it. @ref: number of the person who audits, "" for the one known. Returns: whether that is a person; otherwise the window says so */
gboolean      mun_window_audit_as       (MunWindow       *self,
                                         const char      *ref);
void          mun_window_set_person     (MunWindow       *self,
                                         const char      *id);

/** mun_window_toast: one short line; @undo offers to take back the last change */
void          mun_window_toast          (MunWindow       *self,
                                         const char      *text,
                                         gboolean         undo);
/** mun_window_leave_toast: the page changes, or something graver is said: what was said before goes, but not what was said this moment */
void          mun_window_leave_toast    (MunWindow       *self);
/** mun_window_show_error: in the page, until it is put away */
void          mun_window_show_error     (MunWindow       *self,
                                         const GError    *error);
/** mun_window_show_note: the same for what is no fault */
void          mun_window_show_note      (MunWindow       *self,
                                         const char      *text);
void          mun_window_hide_error     (MunWindow       *self);
/** mun_window_forget_error: what was shown by mun_window_show_error() a while ago is a thing of the past: something else was done since */
void          mun_window_forget_error   (MunWindow       *self);

/** mun_window_keep_draft: remembers a record with unsaved changes until it is saved or reverted */
void          mun_window_keep_draft     (MunWindow       *self,
                                         MunRecord       *record);
gboolean      mun_window_has_draft      (MunWindow       *self,
                                         MunRecord       *record);
/** mun_window_forget_draft: the person does not want it */
void          mun_window_forget_draft   (MunWindow       *self,
                                         MunRecord       *record);
/** mun_window_show_new: shows a record that was never saved */
void          mun_window_show_new       (MunWindow       *self,
                                         MunRecord       *record);
/** mun_window_get_drafts: Returns: (transfer container) (element-type MunRecord): unsaved records of @spec, of all types with %NULL */
GPtrArray    *mun_window_get_drafts     (MunWindow       *self,
                                         const MunSpec   *spec);
GtkWidget    *mun_window_get_page       (MunWindow       *self); /* (nullable): the page shown */

/** mun_window_set_cover: a page over the whole window, without the sidebar, until another place is shown or %NULL takes it away; it is told to
 * leave then */
void          mun_window_set_cover      (MunWindow       *self,
                                         GtkWidget       *cover);

/** mun_window_get_visit: Returns: (transfer none): what the person acting here has seen of the file */
const MunHomeVisit *mun_window_get_visit      (MunWindow  *self);
/** mun_window_get_last_visit: Returns: (nullable): UTC moment at which the person left the file last */
const char         *mun_window_get_last_visit (MunWindow  *self);

/** mun_window_of: Returns: (nullable): the window that @widget stands in */
MunWindow    *mun_window_of             (GtkWidget       *widget);

/** mun_window_make_demonstration: makes the demonstration at @file and opens it; for a window without a file */
void          mun_window_make_demonstration (MunWindow *self,
                                             GFile     *file);

G_END_DECLS
